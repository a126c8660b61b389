package org.banli.identity.store;

import org.banli.vault.Secret;

/** A row of {@code kin}: a near relative that a member of staff declared. */
public record KinRow(long id, long staff, Secret name, Secret idNumber, String relation) {}
