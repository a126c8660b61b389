package org.banli.region;

record OfficeRow(long id, String name, String nameEn, String level, String division) {}
