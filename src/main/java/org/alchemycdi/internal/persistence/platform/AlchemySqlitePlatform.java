package org.alchemycdi.internal.persistence.platform;

import static java.util.Map.entry;
import static org.alchemycdi.internal.persistence.platform.ColumnType.fixed;
import static org.alchemycdi.internal.persistence.platform.ColumnType.sized;

import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.temporal.Temporal;
import java.util.Hashtable;
import java.util.Map;
import java.util.UUID;
import org.alchemycdi.type.JsonText;
import org.eclipse.persistence.expressions.ExpressionOperator;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.databaseaccess.FieldTypeDefinition;
import org.eclipse.persistence.internal.expressions.ExpressionSQLPrinter;
import org.eclipse.persistence.internal.expressions.SQLSelectStatement;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.platform.database.H2Platform;
import org.eclipse.persistence.queries.ValueReadQuery;
import org.eclipse.persistence.tools.schemaframework.FieldDefinition.DatabaseType;

/**
 * SQLite with the Xerial driver. Dates, times and UUIDs are text; points in time are text in UTC, ending in Z.
 *
 * <p>It extends EclipseLink's platform of H2 because that one prints {@code LIMIT ? OFFSET ?} as SQLite wants it, and the
 * method in which it does so cannot be written once for EclipseLink 4 and 5.
 */
@SuppressWarnings("removal")
public final class AlchemySqlitePlatform extends H2Platform {

    private static final String LOCAL_NOW = "strftime('%Y-%m-%dT%H:%M:%f000','now','localtime')";
    private static final String UTC_NOW = "strftime('%Y-%m-%dT%H:%M:%f000Z','now')";

    private static final ColumnTypes COLUMN_TYPES = ColumnTypes.of(Map.ofEntries(
            entry(JavaTypes.BOOLEAN, fixed("BOOLEAN")),
            entry(JavaTypes.SMALL_INTEGER, fixed("SMALLINT")),
            entry(JavaTypes.INTEGER, fixed("INTEGER")),
            // Exactly INTEGER, or a primary key of this type is no rowid and gets no value.
            entry(JavaTypes.LONG, fixed("INTEGER")),
            entry(JavaTypes.FLOAT, fixed("REAL")),
            entry(JavaTypes.DOUBLE, fixed("REAL")),
            entry(JavaTypes.DECIMAL, sized("DECIMAL")),
            entry(JavaTypes.BIG_INTEGER, sized("DECIMAL")),
            entry(JavaTypes.STRING, sized("VARCHAR", DEFAULT_VARCHAR_SIZE)),
            entry(JavaTypes.CHARACTER, sized("CHAR", 1)),
            entry(JavaTypes.BINARY, fixed("BLOB")),
            entry(JavaTypes.LONG_TEXT, fixed("TEXT")),
            entry(JavaTypes.DATE, fixed("TEXT")),
            entry(JavaTypes.TIME, fixed("TEXT")),
            entry(JavaTypes.LOCAL_TIMESTAMP, fixed("TEXT")),
            entry(JavaTypes.INSTANT, fixed("TEXT")),
            entry(JavaTypes.UUID, fixed("TEXT")),
            entry(JavaTypes.JSON, fixed("TEXT"))));

    public AlchemySqlitePlatform() {
        supportsReturnGeneratedKeys = true;
    }

    protected Hashtable<Class<?>, FieldTypeDefinition> buildFieldTypes() {
        return COLUMN_TYPES.forEclipseLink4();
    }

    protected Map<Class<?>, DatabaseType> buildDatabaseTypes() {
        return COLUMN_TYPES.forEclipseLink5();
    }

    @Override
    public boolean isH2() {
        return false;
    }

    @Override
    public boolean supportsSequenceObjects() {
        return false;
    }

    @Override
    public boolean supportsIdentity() {
        return true;
    }

    /** An INTEGER primary key is the rowid, without any clause. */
    @Override
    public void printFieldIdentityClause(Writer writer) {}

    @Override
    public ValueReadQuery buildSelectQueryForIdentity() {
        return new ValueReadQuery("SELECT last_insert_rowid()");
    }

    /** The driver does not know JDBC's {@code {oj …}}. */
    @Override
    public boolean shouldUseJDBCOuterJoinSyntax() {
        return false;
    }

    /** There is no ALTER TABLE ADD CONSTRAINT; they are written into the CREATE TABLE. */
    @Override
    public boolean supportsForeignKeyConstraints() {
        return false;
    }

    @Override
    public boolean requiresUniqueConstraintCreationOnTableCreate() {
        return true;
    }

    @Override
    public boolean supportsLocalTempTables() {
        return true;
    }

    @Override
    protected String getCreateTempTableSqlPrefix() {
        return "CREATE TEMPORARY TABLE IF NOT EXISTS ";
    }

    @Override
    public boolean supportsStoredFunctions() {
        return false;
    }

    /** Reads come back as what was written, so there is nothing to optimise. The setter does not survive the login. */
    @Override
    public boolean shouldOptimizeDataConversion() {
        return false;
    }

    @Override
    public boolean isDynamicSQLRequiredForFunctions() {
        return false;
    }

    @Override
    public boolean allowBindingForSelectClause() {
        return true;
    }

    @Override
    public void printSQLSelectStatement(DatabaseCall call, ExpressionSQLPrinter printer, SQLSelectStatement statement) {
        FirstResult.limit(statement);
        super.printSQLSelectStatement(call, printer, statement);
    }

    /** SQLite locks the whole database, never a row. */
    @Override
    public boolean shouldPrintForUpdateClause() {
        return false;
    }

    @Override
    public ValueReadQuery getTimestampQuery() {
        return new ValueReadQuery("SELECT " + LOCAL_NOW);
    }

    @Override
    protected void initializePlatformOperators() {
        super.initializePlatformOperators();
        addOperator(ExpressionOperator.simpleTwoArgumentFunction(ExpressionOperator.Locate, "INSTR"));
        addOperator(ExpressionOperator.simpleFunction(ExpressionOperator.Ceil, "CEIL"));
        addOperator(ExpressionOperator.simpleFunctionNoParentheses(ExpressionOperator.Today, UTC_NOW));
        addOperator(ExpressionOperator.simpleFunctionNoParentheses(ExpressionOperator.LocalDateTime, LOCAL_NOW));
    }

    @Override
    public int getJDBCType(Class<?> javaType) {
        return isText(javaType) ? Types.VARCHAR : super.getJDBCType(javaType);
    }

    private static boolean isText(Class<?> javaType) {
        return javaType != null
                && (javaType == UUID.class || javaType == JsonText.class || Temporal.class.isAssignableFrom(javaType));
    }

    @Override
    public void setParameterValueInDatabaseCall(
            Object parameter, PreparedStatement statement, int index, AbstractSession session) throws SQLException {
        String time = TimeText.of(parameter);
        if (isTooLarge(parameter)) {
            throw SqliteError.tooLarge();
        }
        if (time != null) {
            statement.setString(index, time);
        } else if (parameter instanceof UUID || parameter instanceof JsonText) {
            statement.setString(index, parameter.toString());
        } else {
            super.setParameterValueInDatabaseCall(parameter, statement, index, session);
        }
    }

    /** SQLite would keep an infinite number, which no decimal can be made of when the row is read. */
    private static boolean isTooLarge(Object parameter) {
        return (parameter instanceof BigDecimal || parameter instanceof BigInteger)
                && Double.isInfinite(((Number) parameter).doubleValue());
    }

    /** The driver chooses Integer or Long by the value; here it is always Long, as on every other database. */
    @Override
    public Object getObjectFromResultSet(ResultSet row, int column, int jdbcType, AbstractSession session)
            throws SQLException {
        Object value = super.getObjectFromResultSet(row, column, jdbcType, session);
        return value instanceof Integer integer ? Long.valueOf(integer) : value;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T convertObject(Object value, Class<T> type) {
        Object converted = ValueConversion.convert(value, type);
        return converted == null ? super.convertObject(value, type) : (T) converted;
    }
}
