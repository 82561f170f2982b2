<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/meanwhile.xsl"/>

  <xsl:template match="page" mode="main">
    <div class="split">
      <div class="stack"><xsl:apply-templates select="form" mode="kept"/></div>
      <aside class="stack">
        <section class="panel">
          <h2><xsl:value-of select="p:t('split.what')"/></h2>
          <p><xsl:value-of select="p:t('split.help')"/></p>
          <xsl:if test="petition/is_name_hidden = '1'"><p><xsl:value-of select="p:t('split.hidden')"/></p></xsl:if>
          <p><xsl:value-of select="p:t('split.sealed')"/></p>
        </section>
        <xsl:apply-templates select="." mode="about"/>
      </aside>
    </div>
  </xsl:template>

  <xsl:template match="form" mode="more"><a href="/intake/petition/{/page/casefile/id}"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>
</xsl:stylesheet>
