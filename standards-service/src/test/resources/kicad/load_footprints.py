"""Loads every footprint of a folder with KiCad's own parser and prints what it read, one JSON a line, lengths in mm."""
import json
import os
import sys

import pcbnew

folder = sys.argv[1]
NANOMETRES = 1e6
for file in sorted(os.listdir(folder)):
    name = file[: -len(".kicad_mod")]
    footprint = pcbnew.FootprintLoad(folder, name)
    if footprint is None:
        print(json.dumps({"file": name, "error": "not loaded"}))
        continue
    pads = []
    for pad in footprint.Pads():
        size, at = pad.GetSize(), pad.GetPos0()
        pads.append([pad.GetNumber(), at.x / NANOMETRES, at.y / NANOMETRES, size.x / NANOMETRES, size.y / NANOMETRES])
    print(json.dumps({"file": name, "version": pcbnew.Version(), "name": str(footprint.GetFPID().GetLibItemName()),
                      "description": footprint.GetDescription(), "properties": dict(footprint.GetProperties()),
                      "graphics": len(footprint.GraphicalItems()), "pads": pads}))
