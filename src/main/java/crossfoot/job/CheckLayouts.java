package crossfoot.job;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.Limits;
import crossfoot.core.ledger.Problem;
import crossfoot.input.LayoutFile;
import crossfoot.input.LayoutReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As much of a configuration as it takes to read a file. */
record CheckLayouts(LayoutReading.Layouts layouts, Limits limits, PasswordList passwords) {
    /** Of a configuration folder; as usual without one. */
    static CheckLayouts of(@Nullable Path config) throws IOException, ConfigurationFaulty {
        if (config == null) {
            return new CheckLayouts(new LayoutReading.Layouts(List.of()), Limits.DEFAULT, new PasswordList());
        }
        List<Problem> faults = new ArrayList<>();
        Settings settings = SettingsFile.read(config.resolve("crossfoot.yml"), faults);
        LayoutReading reading = LayoutFile.read(config.resolve("layouts.yml"));
        if (reading instanceof LayoutReading.Faulty faulty) {
            faults.addAll(faulty.problems());
        }
        if (reading instanceof LayoutReading.Layouts layouts && faults.isEmpty()) {
            return new CheckLayouts(layouts, settings.limits(), settings.passwords());
        }
        throw new ConfigurationFaulty(faults);
    }

    Layout layout(String name) {
        return layouts.forFile(name).withLimits(limits).withPasswords(passwords.forFile(name));
    }
}
