import { message } from "../../model/message.ts";
import { type Rule, specName } from "../rule.ts";

/** What the engine makes although it speaks of something that is not there, and that worked before. */
export const brokenObject: Rule = {
  code: "brokenObject",
  examine({ from, to, direction }) {
    if (direction === "back") return {};
    const broken = [...to.facts.values()].filter(
      ({ key, derived }) => derived?.["broken"] === true && from.facts.get(key)?.derived?.["broken"] !== true,
    );
    if (broken.length === 0) return {};
    const objects = broken.map(({ id }) => `${id.kind} ${specName(id.path)}`).join(", ");
    return {
      findings: [
        {
          severity: "warning",
          advice: message("findings", "brokenObject", { objects }),
          facts: broken.map(({ key }) => key),
        },
      ],
    };
  },
};
