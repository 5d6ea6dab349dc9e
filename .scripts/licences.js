// Writes THIRD-PARTY-LICENSES. Run by hand when a bundled package comes, goes or changes; a test holds the file
// to the bundle.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle, ROOT } from "./bundle.js";
import { licencesText } from "./licences-source.js";

const { metafile } = await bundle();
writeFileSync(join(ROOT, "THIRD-PARTY-LICENSES"), licencesText(metafile));
