import { testEverySecondCase } from "./case_tests.ts";

testEverySecondCase(0);
