package org.banli.casefile;

import org.jspecify.annotations.Nullable;

/**
 * A row of {@code case_link}; columns find the components of the same name.
 *
 * @param aboutCase the earlier case
 * @param openKey key of {@code opens} in its matter.yaml
 */
record LinkRow(
    String caseNo,
    String kind,
    @Nullable String aboutCase,
    @Nullable Long aboutEntry,
    @Nullable String openKey,
    String nameZh,
    String nameEn) {}
