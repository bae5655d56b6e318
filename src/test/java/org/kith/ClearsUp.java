package org.kith;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * What a class of tests leaves burdens none after it: hundreds of operators would get every letter
 * that a network without a coordinator writes, and what asks all networks in public would ask
 * hundreds.
 */
class ClearsUp implements TestExecutionListener {

    @Override
    public void afterTestClass(TestContext tests) {
        var made = tests.getApplicationContext().getBean(TestNetworks.class);
        made.noOperators();
        made.hideAll();
    }
}
