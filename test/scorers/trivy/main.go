// Trivy's own scanners of Kubernetes manifests and Dockerfiles with the checks that its module embeds, over the files whose
// paths stand on standard input, one a line. Writes what each check says of each file, as JSON.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"strings"
	"testing/fstest"

	"github.com/aquasecurity/trivy/pkg/iac/rego"
	"github.com/aquasecurity/trivy/pkg/iac/scan"
	"github.com/aquasecurity/trivy/pkg/iac/scanners/dockerfile"
	"github.com/aquasecurity/trivy/pkg/iac/scanners/kubernetes"
	"github.com/aquasecurity/trivy/pkg/iac/scanners/options"
)

type said struct {
	Check    string `json:"check"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
	File     string `json:"file"`
	Line     int    `json:"line"`
	Passed   bool   `json:"passed"`
}

type scanner interface {
	ScanFS(ctx context.Context, files fs.FS, root string) (scan.Results, error)
}

func main() {
	manifests, images := fstest.MapFS{}, fstest.MapFS{}
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		path := lines.Text()
		content, err := os.ReadFile(path)
		if err != nil {
			log.Fatal(err)
		}
		into := manifests
		if filepath.Base(path) == "Dockerfile" {
			into = images
		}
		into[strings.TrimPrefix(filepath.ToSlash(path), "/")] = &fstest.MapFile{Data: content}
	}
	if err := lines.Err(); err != nil {
		log.Fatal(err)
	}
	of := []options.ScannerOption{rego.WithEmbeddedPolicies(true), rego.WithEmbeddedLibraries(true)}
	all := append(run(kubernetes.NewScanner(of...), manifests), run(dockerfile.NewScanner(of...), images)...)
	if err := json.NewEncoder(os.Stdout).Encode(all); err != nil {
		log.Fatal(err)
	}
}

func run(scanner scanner, files fs.FS) []said {
	results, err := scanner.ScanFS(context.Background(), files, ".")
	if err != nil {
		log.Fatal(err)
	}
	all := make([]said, 0, len(results))
	for _, each := range results {
		if each.Status() == scan.StatusIgnored {
			continue
		}
		where := each.Range()
		all = append(all, said{
			Check:    each.Rule().ID,
			Severity: string(each.Severity()),
			Message:  each.Description(),
			File:     where.GetFilename(),
			Line:     where.GetStartLine(),
			Passed:   each.Status() == scan.StatusPassed,
		})
	}
	return all
}
