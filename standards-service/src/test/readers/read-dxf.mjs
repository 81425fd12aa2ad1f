// Reads each DXF file that is named and prints what the library makes of it, a line of JSON a file.
import {readFileSync} from 'node:fs';
import DxfParser from 'dxf-parser';

const Parser = DxfParser.default ?? DxfParser;
for (const file of process.argv.slice(2)) {
  const {header, tables, blocks, entities} = new Parser().parseSync(readFileSync(file, 'latin1'));
  console.log(JSON.stringify({header, tables, blocks, entities}));
}
