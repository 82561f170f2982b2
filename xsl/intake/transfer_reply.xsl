<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/meanwhile.xsl"/>
  <xsl:import href="transfer.xsl"/>

  <xsl:template match="field[@name = 'note']" mode="label"><xsl:value-of select="p:t('note.reply')"/></xsl:template>
</xsl:stylesheet>
