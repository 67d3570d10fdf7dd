import { testSqliteCases } from "./case_tests.ts";

testSqliteCases();
