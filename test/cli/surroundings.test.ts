import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readArguments } from "../../src/cli/arguments.ts";
import { chooseLanguage, typedLanguage } from "../../src/cli/language.ts";
import { detectPlatform } from "../../src/cli/platform.ts";
import { canSpin } from "../../src/cli/progress.ts";

describe("platform", () => {
  const cases: readonly (readonly [Parameters<typeof detectPlatform>, string])[] = [
    [["ci", { KILO: "1" }, true], "ci flag"],
    [[undefined, { CI: "true", KILO: "1" }, true], "ci environment"],
    [[undefined, { CI: "false" }, true], "cli terminal"],
    [[undefined, { CI: "" }, false], "other default"],
    [[undefined, { KILO: "1" }, true], "kilo environment"],
    [[undefined, { KILO_PID: "4711" }, false], "kilo environment"],
    [[undefined, { KILOCODE_FEATURE: "vscode-extension" }, false], "kilo environment"],
    [[undefined, {}, true], "cli terminal"],
    [[undefined, {}, false], "other default"],
  ];
  for (const [given, expected] of cases) {
    it(`is ${expected} for ${JSON.stringify(given)}`, () => {
      const { platform, platformFrom } = detectPlatform(...given);
      assert.equal(`${platform} ${platformFrom}`, expected);
    });
  }
});

describe("spinner", () => {
  it("needs a terminal that has a width", () => {
    assert.equal(canSpin("cli", { isTTY: true, columns: 80 }), true);
    assert.equal(canSpin("cli", { isTTY: true, columns: 0 }), false);
    assert.equal(canSpin("kilo", { isTTY: true, columns: 80 }), false);
    assert.equal(canSpin("cli", { isTTY: false, columns: 80 }), false);
  });
});

describe("language", () => {
  it("is the flag's, then the configuration's, then the environment's, then English", () => {
    assert.equal(chooseLanguage("en", "th", { LANG: "th_TH.UTF-8" }), "en");
    assert.equal(chooseLanguage(undefined, "th", { LANG: "en_GB" }), "th");
    assert.equal(chooseLanguage(undefined, undefined, { LANG: "th_TH.UTF-8" }), "th");
    assert.equal(chooseLanguage(undefined, undefined, {}), "en");
  });
  it("follows LC_ALL, LC_MESSAGES and LANG in this order, empty ones left out", () => {
    assert.equal(chooseLanguage(undefined, undefined, { LC_ALL: "C", LC_MESSAGES: "th", LANG: "th" }), "en");
    assert.equal(chooseLanguage(undefined, undefined, { LC_ALL: "", LC_MESSAGES: "th_TH", LANG: "de" }), "th");
    assert.equal(chooseLanguage(undefined, undefined, { LANG: "tha" }), "en");
  });
  it("is known even from arguments that are wrong", () => {
    assert.equal(typedLanguage(["--nothing", "--lang", "th"]), "th");
    assert.equal(typedLanguage(["--lang=th"]), "th");
    assert.equal(typedLanguage(["--lang", "fr"]), undefined);
    assert.equal(typedLanguage(["spec.md", "--lang"]), undefined);
  });
});

describe("arguments", () => {
  it("are read in any order, with = or without", () => {
    const read = readArguments([
      "--apply",
      "--from-schema=a.sql",
      "specs/a/spec.md",
      "--to-schema",
      "b.sql",
      "--platform",
      "kilo",
    ]);
    assert.deepEqual(read, {
      spec: "specs/a/spec.md",
      apply: true,
      fromSchema: "a.sql",
      toSchema: "b.sql",
      platform: "kilo",
    });
  });
  it("end where -- stands", () => {
    assert.deepEqual(readArguments(["--json", "--", "--help"]), { spec: "--help", json: true });
  });
  it("ask for help or the version, whatever else is there", () => {
    assert.equal(readArguments(["--nothing", "-h"]), "help");
    assert.equal(readArguments(["a", "b", "--help"]), "help");
    assert.equal(readArguments(["--version"]), "version");
  });
});
