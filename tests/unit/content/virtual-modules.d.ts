// Lets tests import the Learn views: brings the types of the content plugin's modules into the tests' compiler.
import '../../../src/ui/learn/explainers';
