import acme.Executor;

interface Shop {
  String TOP = Executor.run("select 1");
}
