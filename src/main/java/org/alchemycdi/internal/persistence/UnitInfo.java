package org.alchemycdi.internal.persistence;

import jakarta.annotation.Nullable;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * Describes the persistence unit of a bind to EclipseLink, in the place of a persistence.xml.
 *
 * @param rootUrl a directory that exists; EclipseLink insists on one, and it may be empty
 */
record UnitInfo(
        String name,
        DataSource dataSource,
        boolean isJta,
        List<String> managedClasses,
        List<String> mappingFiles,
        ClassLoader classLoader,
        URL rootUrl)
        implements PersistenceUnitInfo {

    private static final String PROVIDER = "org.eclipse.persistence.jpa.PersistenceProvider";

    @Override
    public String getPersistenceUnitName() {
        return name;
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PROVIDER;
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return isJta ? PersistenceUnitTransactionType.JTA : PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public @Nullable DataSource getJtaDataSource() {
        return isJta ? dataSource : null;
    }

    @Override
    public @Nullable DataSource getNonJtaDataSource() {
        return isJta ? null : dataSource;
    }

    @Override
    public List<String> getMappingFileNames() {
        return mappingFiles;
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return rootUrl;
    }

    @Override
    public List<String> getManagedClassNames() {
        return managedClasses;
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.UNSPECIFIED;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.AUTO;
    }

    @Override
    public Properties getProperties() {
        return new Properties();
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.0";
    }

    @Override
    public ClassLoader getClassLoader() {
        return classLoader;
    }

    /** Entities are woven when they are built or not at all, so there is nothing to transform. */
    @Override
    public void addTransformer(ClassTransformer transformer) {}

    @Override
    public ClassLoader getNewTempClassLoader() {
        return classLoader;
    }

    /** New in Jakarta Persistence 3.2. */
    public @Nullable String getScopeAnnotationName() {
        return null;
    }

    /** New in Jakarta Persistence 3.2. */
    public List<String> getQualifierAnnotationNames() {
        return List.of();
    }
}
