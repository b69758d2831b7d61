#!/usr/bin/env bash
# moto's EventBridge sends a list with an address to the rule for events without one, and takes 1 for true.
#
# Versions: moto 5.2.5, boto3 1.44.8, botocore 1.44.8, jsonpath-ng 1.16.0 (PyPI), Python 3.10 or newer.
# EventBridge finds the rules of an event with Event Ruler (AWS Open Source Blog, "Open Sourcing Event Ruler"). An array
# is crushed out there, so that the objects in a list are asked as one object would be (its README, "JSON Array
# Matching": of a list of employees `{"employees": {"firstName": ["Anna"]}}` finds Anna), `exists` asks whether an event
# has a field, and literals are compared as JSON writes them ("JSON text matching"). moto stands for EventBridge in
# tests. A good engineer would expect a test to deliver what AWS will.
# Seen: moto does not look into the objects of a list. A rule for the people in it gets nothing, and the rule for events
# without an e-mail address gets those that have some. `true` and 1 are one, and `false` and 0, both ways. One object
# and a list of texts are right. A test of who gets which event passes on routes that production has not.
# The package event-ruler 0.3.0 (PyPI; made of Quamina), tried beside it, answered each as documented. No issue of moto
# was found on either; another stand-in mended the lists (rubenkaiser/serverless-offline-eventBridge, 86).
set -euo pipefail
command -v python3 >/dev/null || { echo 'needs python3'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check moto==5.2.5 boto3==1.44.8 botocore==1.44.8 jsonpath-ng==1.16.0
cat >look.py <<'PY'
import json

import boto3
from moto import mock_aws

people = [{'name': 'Anna', 'email': 'anna@example.org'}, {'name': 'Peter'}]
cases = [
    ({'people': {'name': ['Anna']}}, {'people': people[0]}),
    ({'people': {'name': ['Anna']}}, {'people': people}),
    ({'people': {'email': [{'exists': True}]}}, {'people': people}),
    ({'people': {'email': [{'exists': False}]}}, {'people': people}),
    ({'roles': ['admin']}, {'roles': ['guest', 'admin']}),
    ({'agreed': [True]}, {'agreed': 1}),
    ({'agreed': [False]}, {'agreed': 0}),
    ({'plan': [1]}, {'plan': True}),
    ({'plan': ['1']}, {'plan': 1}),
]
access = {'region_name': 'eu-west-1', 'aws_access_key_id': 'test', 'aws_secret_access_key': 'test'}
with mock_aws():
    events, queues = boto3.client('events', **access), boto3.client('sqs', **access)
    for number, (pattern, detail) in enumerate(cases):
        bus, queue = f'bus{number}', queues.create_queue(QueueName=f'queue{number}')['QueueUrl']
        arn = queues.get_queue_attributes(QueueUrl=queue, AttributeNames=['QueueArn'])['Attributes']['QueueArn']
        events.create_event_bus(Name=bus)
        events.put_rule(Name='rule', EventBusName=bus, EventPattern=json.dumps({'detail': pattern}))
        events.put_targets(Rule='rule', EventBusName=bus, Targets=[{'Id': 'queue', 'Arn': arn}])
        entry = {'Source': 'shop', 'DetailType': 'order', 'Detail': json.dumps(detail), 'EventBusName': bus}
        events.put_events(Entries=[entry])
        got = 'delivered' if queues.receive_message(QueueUrl=queue).get('Messages') else 'not delivered'
        print(json.dumps(pattern), 'of', json.dumps(detail), got)
PY
venv/bin/python look.py | tee seen
diff seen - <<'SEEN'
{"people": {"name": ["Anna"]}} of {"people": {"name": "Anna", "email": "anna@example.org"}} delivered
{"people": {"name": ["Anna"]}} of {"people": [{"name": "Anna", "email": "anna@example.org"}, {"name": "Peter"}]} not delivered
{"people": {"email": [{"exists": true}]}} of {"people": [{"name": "Anna", "email": "anna@example.org"}, {"name": "Peter"}]} not delivered
{"people": {"email": [{"exists": false}]}} of {"people": [{"name": "Anna", "email": "anna@example.org"}, {"name": "Peter"}]} delivered
{"roles": ["admin"]} of {"roles": ["guest", "admin"]} delivered
{"agreed": [true]} of {"agreed": 1} delivered
{"agreed": [false]} of {"agreed": 0} delivered
{"plan": [1]} of {"plan": true} delivered
{"plan": ["1"]} of {"plan": 1} not delivered
SEEN
echo 'as described'
