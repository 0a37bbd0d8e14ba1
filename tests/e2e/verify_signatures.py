"""Verifies every signature of a TUF repository with securesystemslib, which nobody of this project wrote."""

import json
import sys
from pathlib import Path

from securesystemslib.formats import encode_canonical
from securesystemslib.keys import verify_signature


def keys_of(root):
    return {keyid: {**key, "keyid": keyid} for keyid, key in root["signed"]["keys"].items()}


folder = Path(sys.argv[1])
roots = sorted(folder.glob("*.root.json"), key=lambda path: int(path.name.split(".")[0]))
keys = {}
for path in roots:
    keys |= keys_of(json.loads(path.read_bytes()))
newest = json.loads(roots[-1].read_bytes())

files = sorted(folder.glob("*.json"))
good = 0
bad = 0
for path in files:
    metadata = json.loads(path.read_bytes())
    role = metadata["signed"]["_type"]
    canonical = encode_canonical(metadata["signed"]).encode("utf-8")
    threshold = newest["signed"]["roles"][role]["threshold"]
    signers = {
        signature["keyid"]
        for signature in metadata["signatures"]
        if verify_signature(keys[signature["keyid"]], signature, canonical)
    }
    good += len(signers)
    if len(signers) < max(threshold, len(metadata["signatures"])):
        bad += 1
        print(f"{path.name}: {len(signers)} of {len(metadata['signatures'])} signatures are good")
if bad > 0:
    sys.exit(1)
print(f"{good} signatures in {len(files)} files are good")
