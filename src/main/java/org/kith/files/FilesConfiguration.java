package org.kith.files;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;

/** Where files are kept: in S3-compatible storage where it is named, else in the data folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
public class FilesConfiguration {

    @Bean
    FileStore fileStore(FileSettings settings, @Value("${kith.data}") Path data) {
        return settings.external() ? settings.store() : FileStore.in(data.resolve("files"));
    }
}
