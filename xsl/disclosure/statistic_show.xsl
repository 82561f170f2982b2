<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>
  <xsl:import href="../component/open.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t2('statistic.title', speed/year)"/></xsl:template>

  <!-- Words that stand in every row are looked up once. The share in time is drawn under the name:
       a short bar is seen before it is read. A figure that could point to a person is not told. -->
  <xsl:template match="page" mode="main">
    <xsl:variable name="office" select="p:t('statistic.office')"/>
    <xsl:variable name="percent" select="p:t('statistic.percent')"/>
    <xsl:variable name="mean_days" select="p:t('statistic.mean_days')"/>
    <p class="lead"><xsl:value-of select="p:t('statistic.lead')"/></p>
    <xsl:apply-templates select="speed" mode="figures"/>
    <xsl:choose>
      <xsl:when test="offices/office_sum">
        <section class="scroll" tabindex="0" aria-label="{p:t('statistic.table')}">
          <table class="list">
            <thead><tr>
              <th scope="col"><xsl:value-of select="$office"/></th>
              <th scope="col" class="num"><xsl:value-of select="p:t('statistic.received')"/></th>
              <xsl:if test="speed/denounced"><th scope="col" class="num"><xsl:value-of select="p:t('statistic.denounced')"/></th></xsl:if>
              <th scope="col" class="num"><xsl:value-of select="p:t('statistic.accepted')"/></th>
              <th scope="col" class="num"><xsl:value-of select="p:t('statistic.settled')"/></th>
              <th scope="col" class="num"><xsl:value-of select="$percent"/></th>
              <th scope="col" class="num"><xsl:value-of select="$mean_days"/></th>
            </tr></thead>
            <tbody>
              <xsl:for-each select="offices/office_sum">
                <tr>
                  <td data-label="{$office}"><xsl:value-of select="name"/>
                    <xsl:for-each select="percent">
                      <svg class="bar" aria-hidden="true"><rect class="rail" width="100%" height="100%"/><rect class="fill" width="{.}%" height="100%"/></svg>
                    </xsl:for-each></td>
                  <xsl:for-each select="p:columns('received denounced accepted settled')">
                    <td class="num" data-label="{p:t('statistic.', name())}"><xsl:value-of select="p:number()"/><xsl:if test="not(text())"><xsl:value-of select="p:t('statistic.few')"/></xsl:if></td>
                  </xsl:for-each>
                  <td class="num" data-label="{$percent}">
                    <xsl:for-each select="percent"><xsl:value-of select="p:t2('speed.percent_value', .)"/></xsl:for-each>
                  </td>
                  <td class="num" data-label="{$mean_days}"><xsl:value-of select="p:number(mean_days)"/></td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
        </section>
      </xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.statistic')"/></p></xsl:otherwise>
    </xsl:choose>
    <p class="hint"><xsl:value-of select="p:t('statistic.note')"/></p>
    <p class="hint"><xsl:value-of select="p:t('statistic.few_note')"/></p>
    <p><a href="/thong-ke?year={speed/year - 1}"><xsl:value-of select="p:t2('statistic.before', speed/year - 1)"/></a></p>
  </xsl:template>
</xsl:stylesheet>
