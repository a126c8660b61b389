package org.banli.document;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Files and letters.
 *
 * @param maxSize largest file a person may upload
 * @param extraFonts TrueType files, or directories of such, for characters that our own font lacks;
 *     what does not exist is passed over
 */
@Validated
@ConfigurationProperties("banli.document")
record DocumentProperties(
    @DefaultValue("20MB") @NotNull DataSize maxSize,
    @DefaultValue("/usr/share/fonts/truetype/hanazono") @NotNull List<Path> extraFonts) {}
