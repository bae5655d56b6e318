package org.kith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Kith {

    public static void main(String[] args) {
        SpringApplication.run(Kith.class, args);
    }
}
