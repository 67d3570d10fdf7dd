import type { Lang } from "../locales/lang.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The flag, then the configuration, then the environment's locale, then English. */
export function chooseLanguage(flag: Lang | undefined, config: Lang | undefined, env: Environment): Lang {
  return flag ?? config ?? localeOf(env);
}

/** What `--lang` says in arguments that may be wrong otherwise. */
export function typedLanguage(argv: readonly string[]): Lang | undefined {
  const at = argv.indexOf("--lang");
  const joined = argv.find((argument) => argument.startsWith("--lang="));
  const name = joined === undefined ? argv[at === -1 ? argv.length : at + 1] : joined.slice("--lang=".length);
  return name === "th" || name === "en" ? name : undefined;
}

/** The first of these that is set decides, as POSIX has it. */
function localeOf(env: Environment): Lang {
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== "");
  return locale !== undefined && /^th([_.@-]|$)/i.test(locale) ? "th" : "en";
}
