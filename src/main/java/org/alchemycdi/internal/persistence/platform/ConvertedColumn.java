package org.alchemycdi.internal.persistence.platform;

import jakarta.annotation.Nullable;
import java.util.List;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.DirectMapMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;

/** One column of a mapping that may have a converter: of an attribute, of a collection's elements, of a map's keys. */
abstract class ConvertedColumn {

    @Nullable
    abstract Converter converter();

    abstract void setConverter(@Nullable Converter converter);

    abstract DatabaseField field();

    /** The Java type on the entity's side, as far as it is declared. */
    @Nullable
    abstract Class<?> javaType(ClassDescriptor descriptor);

    /** True if the column needs a converter even where the platform knows the type. */
    boolean isElement() {
        return false;
    }

    static List<ConvertedColumn> of(DatabaseMapping mapping) {
        if (mapping instanceof DirectMapMapping map) {
            return List.of(new Keys(map), new Elements(map));
        }
        if (mapping instanceof DirectCollectionMapping collection) {
            return List.of(new Elements(collection));
        }
        return mapping instanceof AbstractDirectMapping direct ? List.of(new Attribute(direct)) : List.of();
    }

    private static final class Attribute extends ConvertedColumn {

        private final AbstractDirectMapping mapping;

        Attribute(AbstractDirectMapping mapping) {
            this.mapping = mapping;
        }

        @Override
        Converter converter() {
            return mapping.getConverter();
        }

        @Override
        void setConverter(Converter converter) {
            mapping.setConverter(converter);
        }

        @Override
        DatabaseField field() {
            return mapping.getField();
        }

        @Override
        Class<?> javaType(ClassDescriptor descriptor) {
            return AttributeType.of(descriptor, mapping);
        }
    }

    private static final class Elements extends ConvertedColumn {

        private final DirectCollectionMapping mapping;

        Elements(DirectCollectionMapping mapping) {
            this.mapping = mapping;
        }

        @Override
        Converter converter() {
            return mapping.getValueConverter();
        }

        @Override
        void setConverter(Converter converter) {
            mapping.setValueConverter(converter);
        }

        @Override
        DatabaseField field() {
            return mapping.getDirectField();
        }

        @Override
        boolean isElement() {
            return true;
        }

        @Override
        Class<?> javaType(ClassDescriptor descriptor) {
            return AttributeType.ofElements(descriptor, mapping);
        }
    }

    private static final class Keys extends ConvertedColumn {

        private final DirectMapMapping mapping;

        Keys(DirectMapMapping mapping) {
            this.mapping = mapping;
        }

        @Override
        Converter converter() {
            return mapping.getKeyConverter();
        }

        @Override
        void setConverter(Converter converter) {
            mapping.setKeyConverter(converter);
        }

        @Override
        DatabaseField field() {
            return mapping.getDirectKeyField();
        }

        @Override
        Class<?> javaType(ClassDescriptor descriptor) {
            return AttributeType.ofKeys(descriptor, mapping);
        }
    }
}
