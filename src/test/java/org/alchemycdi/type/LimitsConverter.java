package org.alchemycdi.type;

import jakarta.persistence.Converter;
import java.util.List;

@Converter
public class LimitsConverter extends JsonConverter<List<Settings.Limits>> {}
