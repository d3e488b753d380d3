#!/usr/bin/env bash
# Brings what others wrote to read reports into a folder, for test_readers.py:
# - the JSON schema of SARIF 2.1.0 (OASIS), from @microsoft/jest-sarif (MIT)
# - a validator of reviewdog's diagnostic format, @umbrelladocs/rdformat-validator (Apache-2.0)
# - violations-lib (Apache-2.0), which reads Checkstyle, Code Climate, JUnit and SARIF
# Needs npm, Maven and Java 11 or later. Usage: fetch.sh [FOLDER]
set -euo pipefail
folder=${1:-${CALQUE_READERS:-$HOME/.cache/calque-tests/readers}}
mkdir -p "$folder"

if [ ! -d "$folder/node_modules/@umbrelladocs" ]; then
  npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$folder" \
    @microsoft/jest-sarif@1.0.0-beta.0 @umbrelladocs/rdformat-validator@1.0.1
fi
if [ ! -e "$folder/violations-lib.jar" ]; then
  mvn --quiet --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact=se.bjurr.violations:violations-lib:1.159.0 -Dmdep.stripVersion=true -DoutputDirectory="$folder"
fi
