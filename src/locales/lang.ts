export type Lang = "en" | "th";
