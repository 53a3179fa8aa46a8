package org.alchemycdi.internal.persistence.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnakeCaseTest {

    @ParameterizedTest
    @CsvSource({
        "Author,author",
        "createdAt,created_at",
        "HTTPRequestLog,http_request_log",
        "UserID,user_id",
        "OAuth2Token,o_auth2_token",
        "V2Log,v2_log",
        "created_at,created_at",
        "My_Table,my_table",
        "X,x",
        "ISBN,isbn",
        "pageSize2,page_size2",
        "straßeName,straße_name"
    })
    void separatesWords(String name, String snakeCase) {
        assertThat(SnakeCase.of(name)).isEqualTo(snakeCase);
    }
}
