package crossfoot.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar names. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"crossfoot " + (version == null ? "0.1.0" : version)};
    }
}
