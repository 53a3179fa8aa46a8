package org.alchemycdi.docs.types;

import jakarta.persistence.Converter;
import org.alchemycdi.type.JsonConverter;

/** Shown in docs/reference/column-types.md. */
// tag::converter
@Converter
public class SettingsConverter extends JsonConverter<Settings> {}
// end::converter
