#!/usr/bin/env bash
# Fides' language says that a system transfers nothing abroad, beside the contract clauses that it transfers by.
#
# Versions: fideslang 3.1.4 (PyPI), Python 3.10 or newer.
# A manifest of Fides describes systems and what they do with data. Its questions of law have a field each, and beside
# several of them stands the fact that answers it: `legal_basis_for_transfers` beside `does_international_transfers`,
# `special_category_legal_basis` beside `processes_special_category_data`, `third_parties` beside
# `data_shared_with_third_parties`. A good engineer would expect a question that a manifest leaves open to stay open
# when it is loaded, or to be answered by the fact beside it.
# Seen: what nobody has said is `False`, also where the manifest says the contrary in its own words: health data on
# explicit consent is no special category, a named third party gets nothing, clauses carry no transfer. `True` stays
# where it is stated. Nothing is warned of. What reads the model cannot tell an answer from silence; pydantic's
# `model_fields_set` can.
# A record made from such models had better print what is set alone.
set -euo pipefail
command -v python3 >/dev/null || { echo 'needs python3'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check fideslang==3.1.4
cat >manifest.yml <<'YAML'
system:
  - fides_key: helpdesk
    system_type: Service
    legal_basis_for_transfers: [SCCs]
    privacy_declarations:
      - name: Answering questions about treatment
        data_use: essential.service
        data_subjects: [customer]
        data_categories: [user.health_and_medical]
        special_category_legal_basis: Explicit consent
        third_parties: Clinic SARL
YAML
cat >look.py <<'PY'
import yaml
from fideslang.models import Taxonomy

system = Taxonomy.model_validate(yaml.safe_load(open('manifest.yml'))).system[0]
use = system.privacy_declarations[0]
for model, question, fact in [
    (system, 'does_international_transfers', 'legal_basis_for_transfers'),
    (use, 'processes_special_category_data', 'special_category_legal_basis'),
    (use, 'data_shared_with_third_parties', 'third_parties'),
]:
    said = 'stated' if question in model.model_fields_set else 'not stated'
    value = getattr(model, fact)
    shown = [str(getattr(one, 'value', one)) for one in (value if isinstance(value, list) else [value])]
    print(f'{question}: {getattr(model, question)} ({said}), {fact}: {", ".join(shown)}')
PY
venv/bin/python look.py | tee seen
diff seen - <<'SEEN'
does_international_transfers: False (not stated), legal_basis_for_transfers: SCCs
processes_special_category_data: False (not stated), special_category_legal_basis: Explicit consent
data_shared_with_third_parties: False (not stated), third_parties: Clinic SARL
SEEN
echo 'as described'
