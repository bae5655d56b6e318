package org.kith.files;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;

/** Where files are kept: a folder beside the database. */
@Configuration(proxyBeanMethods = false)
public class FilesConfiguration {

    @Bean
    FileStore fileStore(@Value("${kith.data}") Path data) {
        return new FolderStore(data.resolve("files").toAbsolutePath());
    }
}
