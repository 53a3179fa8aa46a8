package org.alchemycdi.internal.async;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.message.Message;

/** Why an async bind does not do what it was asked for. */
record Refusals(String bind) {

    AlchemyException over() {
        return Message.UNIT_OVER.as(AlchemyException::new, bind);
    }

    AlchemyException abandoned(Throwable cause) {
        return Message.UNIT_ABANDONED.causedBy(cause, AlchemyException::new, bind);
    }

    AlchemyException tooLong(Duration limit) {
        return Message.OPERATION_TOO_LONG.as(AlchemyException::new, bind, TimeLimit.text(limit), bind);
    }

    AlchemyException noThread(RejectedExecutionException full) {
        return Message.NO_THREAD.causedBy(full, AlchemyException::new, bind);
    }

    AlchemyException withinItself() {
        return Message.PORTAL_WITHIN_OPERATION.as(AlchemyException::new, bind);
    }

    ImproperConfigurationException closed() {
        return Message.BIND_CLOSED.as(ImproperConfigurationException::new, bind);
    }
}
