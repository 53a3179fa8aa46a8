package org.alchemycdi.type;

import jakarta.persistence.Converter;

@Converter
public class SettingsConverter extends JsonConverter<Settings> {}
