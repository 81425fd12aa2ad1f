"""Takes the facts of the proof out of the package dataset: python3 extract.py <folder of the dataset>

Reads packages.jsonl and landpatterns.jsonl.gz, keeps each footprint that is `independent` and `base` with the figures of its
package, and writes facts.jsonl.gz, the same bytes every time.
"""
import gzip
import io
import json
import sys

folder = sys.argv[1]
packages = {}
with open(folder + "/packages.jsonl") as lines:
    for line in lines:
        record = json.loads(line)
        packages[record["id"]] = record


def figures(params):
    return {name: [value.get("min"), value.get("nom"), value.get("max")] for name, value in params.items()}


def matrix(grid):
    return {key: grid[key] for key in ("nx", "ny", "pitch_x", "pitch_y", "first_row", "first_col", "offset_x", "offset_y",
                                       "depopulated", "populated_list") if grid.get(key) not in (None, [], 0.0)}


def facts(footprint):
    record = packages[footprint["package"]]
    pins, calc, terminal = record["pins"], record["calc"], record["terminal"]
    kept = {
        "name": footprint["name"], "family": record["family"], "form": terminal["form"], "layout": terminal["layout"],
        "ballType": terminal.get("ball_type"), "count": pins["count"], "nx": pins.get("nx"), "ny": pins.get("ny"),
        "deleted": pins.get("deleted"), "hidden": pins.get("hidden"), "irregular": pins.get("irregular"),
        "pitch": [record.get("pitch", {}).get("x"), record.get("pitch", {}).get("y")], "params": figures(record["params"]),
        "matrix": [matrix(grid) for grid in record.get("matrix", [])], "land": record.get("land_given"),
        "class": footprint.get("calc_class") or calc["class"], "density": calc.get("density"),
        "exposedLand": calc.get("ep_land"), "heelReduction": calc.get("heel_reduction"),
        "edgeHeelReduction": calc.get("edge_heel_reduction"), "overrides": calc.get("overrides"),
        "courtyard": footprint["courtyard"],
        "pads": [[pad["number"], pad["x"], pad["y"], pad["w"], pad["h"]] for pad in footprint["pads"]],
    }
    return {key: value for key, value in kept.items() if value not in (None, [], {}, False, [None, None])}


with gzip.open(folder + "/landpatterns.jsonl.gz", "rt") as lines, open("facts.jsonl.gz", "wb") as raw, \
        gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, compresslevel=9) as packed, io.TextIOWrapper(packed) as out:
    for line in lines:
        footprint = json.loads(line)
        if footprint["independent"] and footprint["variant"] == "base":
            out.write(json.dumps(facts(footprint), separators=(",", ":")) + "\n")
