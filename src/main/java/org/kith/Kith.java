package org.kith;

import org.kith.admin.KithCommand;
import org.kith.store.HeadStart;
import org.kith.store.Port;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The program: serves the pages of every network on this installation, or runs one command. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Kith {

    public static void main(String[] args) {
        KithCommand.run(Kith::serve, args);
    }

    private static void serve(String... settings) {
        var kith = new SpringApplication(Kith.class);
        var headStart = new HeadStart();
        kith.addListeners(new Port(), headStart);
        kith.addInitializers(headStart);
        kith.run(settings);
    }
}
