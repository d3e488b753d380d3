import java.util.Comparator;
import java.util.logging.LogManager;
import se.bjurr.violations.lib.ViolationsApi;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.reports.Parser;

/** Prints what violations-lib reads from a report: file, line, column, severity and rule, with tabs between. */
public class ReadReport {
  public static void main(String[] arguments) {
    LogManager.getLogManager().reset();
    ViolationsApi.violationsApi()
        .withPattern(".*" + arguments[2])
        .inFolder(arguments[1])
        .findAll(Parser.valueOf(arguments[0]))
        .violations()
        .stream()
        .sorted(Comparator.comparing(Violation::getFile).thenComparing(Violation::getStartLine))
        .forEach(
            each ->
                System.out.println(
                    String.join(
                        "\t",
                        each.getFile(),
                        each.getStartLine().toString(),
                        each.getColumn().toString(),
                        each.getSeverity().toString(),
                        each.getRule())));
  }
}
