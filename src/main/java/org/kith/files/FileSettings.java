package org.kith.files;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * S3-compatible storage, by KITH_FILES_BUCKET and the others; without a bucket files are kept in
 * the data folder.
 *
 * @param endpoint of storage that is not Amazon's
 * @param secret the secret key, or
 * @param secretFile a file that holds nothing else
 */
@ConfigurationProperties("kith.files")
record FileSettings(
        @DefaultValue("") String bucket,
        @DefaultValue("") String endpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String key,
        @DefaultValue("") String secret,
        @Nullable Path secretFile) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    boolean external() {
        return !bucket.isBlank();
    }

    /** Its words name no secret. */
    @Override
    public String toString() {
        return "s3://" + bucket + (endpoint.isBlank() ? "" : " at " + endpoint);
    }

    FileStore store() {
        var client =
                S3Client.builder()
                        .region(Region.of(region))
                        .forcePathStyle(!endpoint.isBlank())
                        // Storage that is not Amazon's does not know the newest checksums.
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create(key, secretKey())))
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(PATIENCE)
                                        .socketTimeout(PATIENCE));
        if (!endpoint.isBlank()) {
            client.endpointOverride(URI.create(endpoint));
        }
        return new BucketStore(client.build(), bucket, toString());
    }

    String secretKey() {
        if (secretFile == null || secretFile.toString().isBlank()) {
            return secret;
        }
        try {
            return Files.readString(secretFile).strip();
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "KITH_FILES_SECRET_FILE cannot be read: " + secretFile, unreadable);
        }
    }
}
