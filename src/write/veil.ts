import type { Plan, Route } from "../model/plan.ts";
import type { Step } from "../model/step.ts";

/** The plan as anybody may read it: statements that hold secrets are the ones that hide them. */
export function veiled(plan: Plan): Plan {
  return { ...plan, forward: veiledRoute(plan.forward), back: veiledRoute(plan.back) };
}

function veiledRoute(route: Route): Route {
  return {
    ...route,
    renames: route.renames.map(veiledStep),
    first: route.first.map(veiledStep),
    steps: route.steps.map(veiledStep),
  };
}

function veiledStep(step: Step): Step {
  return step.shown === undefined ? step : { ...step, sql: step.shown };
}
