// Writes src/domain/tables.ts: the 24 solar terms in Japan time (astronomy-engine) and Japan's holidays
// (@holiday-jp/holiday_jp). Run by hand after either library has a new version; a test holds the file to them.
import { writeFileSync } from "node:fs";
import { calendarTables } from "./calendar-tables-source.js";

writeFileSync(new URL("../src/domain/tables.ts", import.meta.url), calendarTables());
