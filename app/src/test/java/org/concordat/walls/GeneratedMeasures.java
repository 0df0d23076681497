package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.TODAY;

import java.util.List;
import org.concordat.kernel.Quarter;

/// What was counted of the bodies of a generated register, in quarters before and after their days.
final class GeneratedMeasures {

    GeneratedMeasures(Ground ground, GeneratedRegister register) {
        for (var body : register.bodies()) {
            for (int n : List.of(-1, 0, 1)) {
                var quarter = Quarter.of(TODAY).plus(n);
                ground.put("measures.counted", "measure", "a-test", "quarter", quarter.first(), "until_day", quarter.plus(1).first(), "body",
                        body.value(), "part", "late", "connection", 1, "number", 1);
                ground.put("measures.waiting", "measure", "a-test", "quarter", quarter.first(), "until_day", quarter.plus(1).first(), "body",
                        body.value(), "due_on", quarter.first(), "connection", 1, "number", 1);
                ground.put("measures.lasted", "measure", "a-test", "quarter", quarter.first(), "until_day", quarter.plus(1).first(), "body",
                        body.value(), "days", 3, "allowed", 5, "connection", 1, "number", 1);
            }
        }
    }
}
