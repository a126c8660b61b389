package org.banli.integration.source;

import java.util.Map;
import org.banli.integration.Remote;

/**
 * A source as configured.
 *
 * @param fields types of the fields that its answers are checked for; others pass unchecked
 */
public record Source(Remote remote, Map<String, FieldType> fields) {}
