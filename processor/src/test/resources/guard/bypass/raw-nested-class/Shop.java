import dev.lanekeeper.annotation.Pipeline;
import javax.sql.DataSource;

@Pipeline
interface Shop {
  class Reader {
    Object read(DataSource source) throws Exception {
      return source.getConnection();
    }
  }
}
