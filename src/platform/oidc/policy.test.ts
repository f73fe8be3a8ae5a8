import assert from "node:assert/strict";
import { test } from "node:test";
import { applyPolicy, type Metadata, mergePolicies, type Policy } from "./policy.ts";

const applied = (metadata: Metadata, ...fromAbove: Policy[]) => applyPolicy(metadata, mergePolicies(fromAbove));

const good: Record<string, [metadata: Metadata, fromAbove: Policy[], result: Metadata]> = {
  "value takes the place of what is there": [{ a: 1 }, [{ a: { value: 2 } }], { a: 2 }],
  "value null takes the claim away": [{ a: 1, b: 1 }, [{ a: { value: null } }], { b: 1 }],
  "add adds what is not there yet": [{ a: ["x"] }, [{ a: { add: ["x", "y"] } }], { a: ["x", "y"] }],
  "add makes the claim": [{}, [{ a: { add: "x" } }], { a: ["x"] }],
  "two of add are both added": [{}, [{ a: { add: ["x"] } }, { a: { add: ["y"] } }], { a: ["x", "y"] }],
  "default fills a gap alone": [{ a: 1 }, [{ a: { default: 2 }, b: { default: 3 } }], { a: 1, b: 3 }],
  "default satisfies essential": [{}, [{ a: { default: 2, essential: true } }], { a: 2 }],
  "one_of lets one of its own pass": [{ a: "x" }, [{ a: { one_of: ["x", "y"] } }], { a: "x" }],
  "one_of of both superiors": [{ a: "y" }, [{ a: { one_of: ["x", "y"] } }, { a: { one_of: ["y", "z"] } }], { a: "y" }],
  "subset_of keeps what is allowed": [{ a: ["x", "z"] }, [{ a: { subset_of: ["x", "y"] } }], { a: ["x"] }],
  "subset_of that leaves nothing takes the claim away": [{ a: ["z"] }, [{ a: { subset_of: ["x"] } }], {}],
  "subset_of of both superiors": [
    { a: ["x", "y", "z"] },
    [{ a: { subset_of: ["x", "y"] } }, { a: { subset_of: ["y", "z"] } }],
    { a: ["y"] },
  ],
  "superset_of that is satisfied": [{ a: ["x", "y"] }, [{ a: { superset_of: ["x"] } }], { a: ["x", "y"] }],
  "a scope is a list with spaces": [
    { scope: "openid email" },
    [{ scope: { subset_of: ["openid"] } }],
    { scope: "openid" },
  ],
  "an operator that nobody knows is left alone": [{ a: 1 }, [{ a: { regexp: "x" } }], { a: 1 }],
  "objects are the same by their content": [{ a: { b: 1 } }, [{ a: { one_of: [{ b: 1 }] } }], { a: { b: 1 } }],
};

for (const [name, [metadata, fromAbove, result]] of Object.entries(good)) {
  test(`policy: ${name}`, () => assert.deepEqual(applied(metadata, ...fromAbove), result));
}

const bad: Record<string, [metadata: Metadata, fromAbove: Policy[]]> = {
  "two different values": [{}, [{ a: { value: 1 } }, { a: { value: 2 } }]],
  "two different defaults": [{}, [{ a: { default: 1 } }, { a: { default: 2 } }]],
  "no common one_of": [{}, [{ a: { one_of: [1] } }, { a: { one_of: [2] } }]],
  "a value outside one_of": [{}, [{ a: { one_of: [1] } }, { a: { value: 2 } }]],
  "a value outside subset_of": [{}, [{ a: { subset_of: [1] } }, { a: { value: [2] } }]],
  "a value without superset_of": [{}, [{ a: { superset_of: [1] } }, { a: { value: [2] } }]],
  "an addition outside subset_of": [{}, [{ a: { subset_of: [1] } }, { a: { add: [2] } }]],
  "an addition outside value": [{}, [{ a: { value: [1] } }, { a: { add: [2] } }]],
  "superset_of outside subset_of": [{}, [{ a: { superset_of: [1] } }, { a: { subset_of: [2] } }]],
  "no value and essential": [{}, [{ a: { essential: true } }, { a: { value: null } }]],
  "none of one_of": [{ a: 3 }, [{ a: { one_of: [1, 2] } }]],
  "less than superset_of": [{ a: [1] }, [{ a: { superset_of: [1, 2] } }]],
  "essential and not there": [{}, [{ a: { essential: true } }]],
  "essential for one superior, not for the one below": [{}, [{ a: { essential: true } }, { a: { essential: false } }]],
  "essential and nothing left of it": [{ a: [2] }, [{ a: { essential: true, subset_of: [1] } }]],
};

for (const [name, [metadata, fromAbove]] of Object.entries(bad)) {
  test(`policy refused: ${name}`, () => assert.throws(() => applied(metadata, ...fromAbove), { name: "Refused" }));
}

test("policy: what must be understood and is not known is refused", () => {
  assert.throws(() => mergePolicies([], ["regexp"]), /critical/);
  assert.deepEqual(mergePolicies([], ["subset_of"]), {});
});
