/**
 * A company before its Series A: two founders, a pool, Y Combinator's two SAFEs and an angel's. The numbers are those of the example
 * "Example Startup, Inc." of 1984vc/awesome-cap-table (Apache License 2.0, minicap/*.ocf.json at 3d1e9952, published result in
 * scenarios/series-a-10-on-40 at 9b93e775); the package is written anew.
 */
import { convertible, ofClass, packageOf, plan, shares, stakeholder, stockClass, usd } from "./packages";

export const startup = packageOf({
  stakeholders: [stakeholder("alex", "Alex Founder"), stakeholder("sam", "Sam Founder"), stakeholder("yc", "Y Combinator"), stakeholder("angel", "Example Angel Fund")],
  classes: [stockClass("common", "Common Stock")],
  plans: [plan("plan", "Example Employee Option Plan", "1000000")],
  transactions: [
    shares("alex-stock", "alex", "common", "4500000", "2026-01-15"),
    shares("sam-stock", "sam", "common", "4500000", "2026-01-15"),
    ofClass("STOCK_PLAN_POOL_ADJUSTMENT", "pool", "2026-01-15", { stock_plan_id: "plan", shares_reserved: "1000000" }),
    convertible("SAFE-1", "yc", "125000", "2026-02-01", { type: "FIXED_PERCENT_OF_CAPITALIZATION_CONVERSION", converts_to_percent: "0.07" }),
    convertible("SAFE-2", "yc", "375000", "2026-02-01", { type: "SAFE_CONVERSION", conversion_timing: "POST_MONEY", conversion_mfn: true }),
    convertible("SAFE-3", "angel", "1000000", "2026-06-01", { type: "SAFE_CONVERSION", conversion_timing: "POST_MONEY", conversion_mfn: false, conversion_valuation_cap: usd("15000000") }),
  ],
});
