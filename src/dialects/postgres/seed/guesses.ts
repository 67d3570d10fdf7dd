/** Texts that checks often ask for; each is tried where a check refuses the others. */
export const SHAPES: readonly string[] = [
  "user@example.com",
  "https://example.com/a",
  "abc",
  "abc-def",
  "abc_def",
  "a",
  "A",
  "ABC",
  "TH",
  "THB",
  "th",
  "en-US",
  "123",
  "12345",
  "1.2.3",
  "+66812345678",
  "0812345678",
  "#ff0000",
  "0123456789abcdef0123456789abcdef",
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6f1e9d0a-3c55-4a1b-9a53-0d1f2c3b4a59",
  "2024-02-29",
  "/path/to/file",
  "Name With Spaces",
  "{}",
];

/** Numbers that checks often ask for. */
export const NUMBERS: readonly string[] = ["1", "0", "2", "5", "10", "50", "99", "100", "1000", "2024", "-1", "0.5"];
