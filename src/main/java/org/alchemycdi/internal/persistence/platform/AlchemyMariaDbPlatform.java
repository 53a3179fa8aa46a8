package org.alchemycdi.internal.persistence.platform;

import static java.util.Map.entry;
import static org.alchemycdi.internal.persistence.platform.ColumnType.fixed;
import static org.alchemycdi.internal.persistence.platform.ColumnType.sized;

import jakarta.annotation.Nullable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Hashtable;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.alchemycdi.type.JsonText;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.databaseaccess.FieldTypeDefinition;
import org.eclipse.persistence.internal.expressions.ExpressionSQLPrinter;
import org.eclipse.persistence.internal.expressions.SQLSelectStatement;
import org.eclipse.persistence.internal.helper.ConversionManager;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.platform.database.MariaDBPlatform;
import org.eclipse.persistence.tools.schemaframework.FieldDefinition.DatabaseType;

/** MariaDB 10.6 and later, with its own driver. Points in time are kept as UTC in DATETIME columns. */
@SuppressWarnings("removal")
public final class AlchemyMariaDbPlatform extends MariaDBPlatform {

    private static final ColumnTypes COLUMN_TYPES = ColumnTypes.of(Map.ofEntries(
            entry(JavaTypes.BOOLEAN, fixed("BOOLEAN")),
            entry(JavaTypes.SMALL_INTEGER, fixed("SMALLINT")),
            entry(JavaTypes.INTEGER, fixed("INTEGER")),
            entry(JavaTypes.LONG, fixed("BIGINT")),
            entry(JavaTypes.FLOAT, fixed("REAL")),
            entry(JavaTypes.DOUBLE, fixed("DOUBLE")),
            entry(JavaTypes.DECIMAL, sized("DECIMAL", 38, 10)),
            entry(JavaTypes.BIG_INTEGER, sized("DECIMAL", 38)),
            entry(JavaTypes.STRING, sized("VARCHAR", DEFAULT_VARCHAR_SIZE)),
            entry(JavaTypes.CHARACTER, sized("CHAR", 1)),
            entry(JavaTypes.BINARY, fixed("LONGBLOB")),
            entry(JavaTypes.LONG_TEXT, fixed("LONGTEXT")),
            entry(JavaTypes.DATE, fixed("DATE")),
            entry(JavaTypes.TIME, fixed("TIME(6)")),
            entry(JavaTypes.LOCAL_TIMESTAMP, fixed("DATETIME(6)")),
            entry(JavaTypes.INSTANT, fixed("DATETIME(6)")),
            // Sorts as the other databases sort UUIDs, which MariaDB's own type does not.
            entry(JavaTypes.UUID, fixed("BINARY(16)")),
            entry(JavaTypes.JSON, fixed("JSON"))));

    protected Hashtable<Class<?>, FieldTypeDefinition> buildFieldTypes() {
        return COLUMN_TYPES.forEclipseLink4();
    }

    protected Map<Class<?>, DatabaseType> buildDatabaseTypes() {
        return COLUMN_TYPES.forEclipseLink5();
    }

    /** The optimised path reads by {@code java.sql.Timestamp}. The setter for this does not survive the login. */
    @Override
    public boolean shouldOptimizeDataConversion() {
        return false;
    }

    @Override
    public void printSQLSelectStatement(DatabaseCall call, ExpressionSQLPrinter printer, SQLSelectStatement statement) {
        FirstResult.limit(statement);
        super.printSQLSelectStatement(call, printer, statement);
        LockWait.print(statement, printer, limit -> " WAIT " + secondsRoundedUp(limit));
    }

    /** MariaDB counts in whole seconds. */
    private static long secondsRoundedUp(Duration limit) {
        return limit.plusMillis(999).toSeconds();
    }

    @Override
    public int getJDBCType(Class<?> javaType) {
        if (javaType == UUID.class) {
            return Types.BINARY;
        }
        if (javaType == OffsetDateTime.class) {
            return Types.TIMESTAMP;
        }
        return javaType == JsonText.class ? Types.VARCHAR : super.getJDBCType(javaType);
    }

    @Override
    public void setParameterValueInDatabaseCall(
            Object parameter, PreparedStatement statement, int index, AbstractSession session) throws SQLException {
        LocalDateTime dateTime = toDateTime(parameter);
        if (dateTime != null) {
            // As text, because driver 3.5 moves what lies in a gap of the JVM's zone.
            statement.setString(index, TimeText.inSql(dateTime));
        } else if (parameter instanceof UUID uuid) {
            statement.setBytes(index, UuidBytes.of(uuid));
        } else if (parameter instanceof JsonText json) {
            statement.setString(index, json.text());
        } else if (parameter instanceof Float number) {
            // The column is a double: a float on the way is compared with it as the decimal number that it looks like.
            statement.setDouble(index, number);
        } else if (!JavaTimeBinding.bindDateOrTime(parameter, statement, index)) {
            super.setParameterValueInDatabaseCall(parameter, statement, index, session);
        }
    }

    @Nullable
    private static LocalDateTime toDateTime(Object parameter) {
        if (parameter instanceof LocalDateTime dateTime) {
            return dateTime;
        }
        if (parameter instanceof Instant || parameter instanceof OffsetDateTime) {
            return Utc.of(parameter).toLocalDateTime();
        }
        return null;
    }

    @Override
    public Object getObjectFromResultSet(ResultSet row, int column, int jdbcType, AbstractSession session)
            throws SQLException {
        if (jdbcType == Types.TIMESTAMP) {
            return readDateTime(row, column);
        }
        return JavaTimeBinding.reads(jdbcType)
                ? JavaTimeBinding.read(row, column, jdbcType)
                : super.getObjectFromResultSet(row, column, jdbcType, session);
    }

    /** The driver takes {@code getObject} and {@code getString} through the JVM's zone, but heeds this calendar. */
    @Nullable
    private static LocalDateTime readDateTime(ResultSet row, int column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column, Calendar.getInstance(TimeZone.getTimeZone("UTC")));
        return timestamp == null ? null : LocalDateTime.ofInstant(timestamp.toInstant(), ZoneOffset.UTC);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T convertObject(Object value, Class<T> type) {
        Object converted = ValueConversion.convert(value, type);
        return converted == null ? super.convertObject(value, type) : (T) converted;
    }

    /** Called by EclipseLink with its own. */
    @Override
    public void setConversionManager(ConversionManager given) {
        super.setConversionManager(new KeyConversions());
    }
}
