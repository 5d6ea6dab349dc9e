export declare function calendarTables(): string;
