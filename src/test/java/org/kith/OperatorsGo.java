package org.kith;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Whom a class of tests made an operator runs nothing after it: networks without a coordinator
 * write to all operators, and hundreds of them would get every letter of all later tests.
 */
class OperatorsGo implements TestExecutionListener {

    @Override
    public void afterTestClass(TestContext tests) {
        tests.getApplicationContext().getBean(TestNetworks.class).noOperators();
    }
}
